/** The one style sheet: system fonts, no images, light and dark by the reader's own setting. */
export const STYLE = `:root{color-scheme:light dark;--grey:light-dark(#5d636b,#a3a9b1);--line:light-dark(#d5d9de,#3a3f45)}
body{margin:0 auto;max-width:44rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin:2rem 0 .25rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1rem 0 .25rem;color:var(--grey);font-weight:600}
ul{list-style:none;margin:0;padding:0}li{padding:.5rem 0;border-bottom:1px solid var(--line)}
small{color:var(--grey);display:block;font-size:.875rem}a{color:inherit}
.lines{list-style:decimal;padding-left:2rem}.lines p{margin:0}
nav a{display:inline-block;padding:.6rem 1.25rem .6rem 0}label{display:block;margin:.75rem 0}
button,input{font:inherit;padding:.5rem .75rem;max-width:100%;box-sizing:border-box}input{display:block}input[type=text],input[type=email]{width:100%}
textarea,select{font:inherit;padding:.5rem .75rem;width:100%;max-width:100%;box-sizing:border-box;display:block}
fieldset{border:1px solid var(--line);margin:1rem 0}.check input{display:inline;margin-right:.5rem}form{margin:.75rem 0}
.sides{display:grid;gap:0 2rem}@media(min-width:40rem){.sides{grid-template-columns:1fr 1fr}}
`;
