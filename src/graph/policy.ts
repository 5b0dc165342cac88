/** What a browser may do with a picture that is opened by itself: show it, with its own style, and nothing else. */
import { createHash } from 'node:crypto';
import { styles } from './styles.ts';

export const picturePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'`;
