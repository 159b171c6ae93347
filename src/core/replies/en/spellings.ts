/** How hurried people write, and the word that is meant. A value of several words becomes several tokens. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  `cannot=can not|cant=can not|dont=do not|wont=will not|isnt=is not|arent=are not|wasnt=was not|werent=were not|havent=have not
  |hasnt=has not|hadnt=had not|didnt=did not|doesnt=does not|couldnt=could not|wouldnt=would not|shouldnt=should not|neednt=need not
  |shant=shall not|aint=is not|mustnt=must not|gonna=going to|wanna=want to|gotta=got to|pls=please|plz=please|plse=please|thx=thanks
  |thanx=thanks|tks=thanks|tnx=thanks|ty=thanks|ta=thanks|thankyou=thanks|u=you|ur=your|okay=ok|okey=ok|oki=ok|k=ok|kk=ok|okeydoke=ok
  |yep=yes|yup=yes|yeah=yes|yea=yes|aye=yes|ya=yes|nope=no|nah=no|naw=no|recieved=received|rcvd=received|recvd=received|recd=received
  |canceled=cancelled|cxl=cancel|finnished=finished|compleated=completed|complet=complete|dun=done|nr=number|num=number|btw=by the way
  |whats=what is|whos=who is|wheres=where is|heres=here is|theres=there is|lets=let us|tho=though|cos=because|coz=because|cuz=because
  |bc=because|asap=soon|shouldve=should have|wouldve=would have|couldve=could have|youd=you would|id've=i would have|sry=sorry|soz=sorry
  |apols=apologies|isn=is not|dosnt=does not|seperate=separate|tommorow=tomorrow|msg=message|abt=about|w/o=without|cld=could|shld=should
  |wld=would|goin=going|sendin=sending|fyi=by the way`
    .split("|")
    .map((pair): [string, string] => {
      const [from = "", to = ""] = pair.trim().split("=");
      return [from, to];
    }),
);

/** What stands before 't: "won't" is will not; the others lose their n. */
export const NEGATED: ReadonlyMap<string, string> = new Map([
  ["won", "will"],
  ["can", "can"],
  ["shan", "shall"],
  ["ain", "is"],
]);

/** The endings behind an apostrophe, as words. */
export const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["'ll", "will"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'m", "am"],
  ["'d", "would"],
]);
