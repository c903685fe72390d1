/**
 * Why a picture did not go out, in words.
 */
import { keyOf, type Translate } from '../../shared/i18n/translate.ts';
import { isRefusalCode } from '../../shared/refusals.ts';
import type { ApiError } from '../net/api.ts';

export const whyNotSent = ({ code, message }: ApiError, t: Translate): string =>
  message || (isRefusalCode(code) ? t(keyOf('refusal', code)) : t('photo.noNetwork'));
