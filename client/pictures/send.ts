/**
 * Sends a picture to a board and tells how far it is: on a slow line it takes a while.
 */
import { err, ok } from '../../shared/result.ts';
import type { ApiError, ApiResult } from '../net/api.ts';
import { preparePicture } from './prepare.ts';

export interface SentPicture {
  readonly hash: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Destination {
  readonly boardId: string;
  readonly sessionToken: string;
}

const answerOf = (request: XMLHttpRequest): ApiResult<SentPicture> => {
  try {
    const answer = JSON.parse(request.responseText) as SentPicture & { readonly error?: ApiError };
    return answer.error ? err(answer.error) : ok(answer);
  } catch {
    return err({ code: 'unreachable', message: '' });
  }
};

const upload = (
  { boardId, sessionToken }: Destination,
  picture: Blob,
  onProgress: (share: number) => void,
): Promise<ApiResult<SentPicture>> =>
  new Promise((resolve) => {
    // `fetch` does not tell how much has gone out.
    const request = new XMLHttpRequest();
    request.open('POST', `/api/boards/${encodeURIComponent(boardId)}/assets`);
    request.setRequestHeader('authorization', `Bearer ${sessionToken}`);
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.setRequestHeader('content-type', picture.type);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve(err({ code: 'unreachable', message: '' }));
    request.send(picture);
  });

/**
 * Makes a file ready and uploads it. `onProgress` hears a share from 0 to 1. Refusals: those of the server with its
 * message; `asset.not-an-image` and `unreachable` without one, because nobody was asked.
 */
export const sendPicture = async (
  to: Destination,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<ApiResult<SentPicture>> => {
  const picture = await preparePicture(file);
  if (picture === undefined) return err({ code: 'asset.not-an-image', message: '' });
  return upload(to, picture, onProgress);
};
