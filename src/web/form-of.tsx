import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { wordsFor } from "../core/words/words.ts";
import { Notice } from "./layout.tsx";

export interface Form {
  readonly [name: string]: string | File | (string | File)[];
}

/**
 * The fields of a posted form, each with all its values; empty where the body is of another kind. HTTPException with
 * status 400 where the body says that it is a form and cannot be read as one.
 */
export async function formOf(c: Context): Promise<Form> {
  try {
    return await c.req.parseBody({ all: true });
  } catch {
    throw new HTTPException(400, { res: await c.html(Notice({ text: wordsFor("en").settings.noForm }), 400) });
  }
}
