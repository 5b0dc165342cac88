/** Forms with a file in them: read whole, so no larger than a page needs. */
import type { Response as Answer, Request, RequestHandler } from 'express';
import { refusal } from '../../http/problem.ts';

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

const mostBytes = 10_000_000;

/** Puts the texts of the form where those of other forms are, and the file beside them: `uploadAt`. */
export const takeUploads: RequestHandler = async (request, response, next) => {
  if (!request.is('multipart/form-data')) return next();
  const form = await formIn(request);
  const texts = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  request.body = Object.fromEntries(texts);
  const [file] = [...form.values()].filter((value) => typeof value !== 'string');
  if (file !== undefined)
    response.locals.upload = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  next();
};

export const uploadAt = (response: Answer): UploadedFile | null =>
  (response.locals.upload as UploadedFile | undefined) ?? null;

/** Node's own reader of forms: the body of an answer is read as that of a request is. */
async function formIn(request: Request) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  const headers = { 'Content-Type': request.get('Content-Type') ?? '' };
  try {
    return await new Response(Buffer.concat(chunks), { headers }).formData();
  } catch {
    throw refusal('request.invalid', 'The form cannot be read. Go back and choose the file again.');
  }
}

const tooLarge = () =>
  refusal(
    'request.invalid',
    'The file is larger than 10 MB. Send it in parts, or use the command "kabar contacts import".',
    {
      status: 413,
    },
  );
