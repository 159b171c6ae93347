import type { Member } from "../core/member.ts";
import { clockTime, MOST_NUDGE_DAYS } from "../core/settings-form.ts";
import { TONES } from "../core/tone.ts";
import { wordsFor } from "../core/words/words.ts";
import type { Client } from "../store/clients.ts";
import { page } from "./layout.tsx";

interface Shown {
  readonly member: Member;
  readonly clients: readonly Client[];
  readonly firmZone: string;
  readonly path: string;
  readonly saved: boolean;
}

const words = wordsFor("en").settings;

/** The form of a member's settings; works without scripts. */
export function SettingsPage({ member, clients, firmZone, path, saved }: Shown) {
  return page(
    <main>
      <h1>{words.title}</h1>
      {saved ? <p role="status">{words.saved}</p> : null}
      <form method="post" action={path}>
        <h2>{words.you}</h2>
        <label>
          {words.zone}
          <input
            type="text"
            name="zone"
            list="zones"
            value={member.zone ?? ""}
            placeholder={words.firmZone(firmZone)}
            autocapitalize="off"
            autocomplete="off"
          />
        </label>
        <datalist id="zones">
          {Intl.supportedValuesOf("timeZone").map((zone) => (
            <option value={zone} />
          ))}
        </datalist>
        <fieldset>
          <legend>{words.workingDays}</legend>
          {[1, 2, 3, 4, 5, 6, 0].map((day) => (
            <label class="check">
              <input type="checkbox" name="days" value={`${day}`} checked={member.workingDays.includes(day)} />
              {words.weekdays[day]}
            </label>
          ))}
        </fieldset>
        <Time label={words.quietFrom} name="quiet-from" minutes={member.quietFrom} />
        <Time label={words.quietUntil} name="quiet-until" minutes={member.quietUntil} />
        <Choice
          label={words.nudgeDays}
          name="nudge-days"
          value={member.nudgeDays}
          options={Array.from({ length: MOST_NUDGE_DAYS + 1 }, (_one, count) => words.days(count))}
        />
        <Choice label={words.summaryDay} name="summary-day" value={member.summaryDay} options={words.weekdays} />
        <Time label={words.summaryTime} name="summary-time" minutes={member.summaryMinutes} />
        {clients.length === 0 ? null : <h2>{words.clients}</h2>}
        {clients.map((client, index) => (
          <ClientFields client={client} index={index} member={member} />
        ))}
        <button type="submit">{words.save}</button>
      </form>
    </main>,
  );
}

function Time({ label, name, minutes }: { label: string; name: string; minutes: number }) {
  return (
    <label>
      {label} <input type="time" name={name} value={clockTime(minutes)} required />
    </label>
  );
}

/** One of several by its place, or never. */
function Choice({
  label,
  name,
  value,
  options,
}: {
  label: string;
  name: string;
  value: number | null;
  options: readonly string[];
}) {
  return (
    <label>
      {label}
      <select name={name}>
        {options.map((text, place) => (
          <option value={`${place}`} selected={value === place}>
            {text}
          </option>
        ))}
        <option value="never" selected={value === null}>
          {words.never}
        </option>
      </select>
    </label>
  );
}

function ClientFields({ client, index, member }: { client: Client; index: number; member: Member }) {
  const isOthers = client.summaryBy !== null && client.summaryBy !== member.email;
  return (
    <fieldset>
      <legend>{client.name}</legend>
      <input type="hidden" name={`client-${index}`} value={client.key} />
      <label>
        {words.tone}
        <select name={`tone-${index}`}>
          {TONES.map((tone) => (
            <option value={tone} selected={client.tone === tone}>
              {words.tones[tone]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.reminders}
        <select name={`reminders-${index}`}>
          <option value="ask" selected={client.reminders === "ask"}>
            {words.remindersAsk}
          </option>
          <option value="auto" selected={client.reminders === "auto"}>
            {words.remindersAuto}
          </option>
        </select>
      </label>
      {isOthers ? (
        <p>{words.numbersBy(client.summaryBy ?? "")}</p>
      ) : (
        <label class="check">
          <input type="checkbox" name={`numbers-${index}`} checked={client.summaryBy === member.email} />
          {words.numbers}
          <small>{words.numbersHint}</small>
        </label>
      )}
    </fieldset>
  );
}
