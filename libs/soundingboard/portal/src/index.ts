import type { AnyPage } from '@verbonden/shared/web';
import { advicePage } from './advice/advice.page';
import { registerPage } from './register/register.page';

export const soundingboardPages: readonly AnyPage[] = [registerPage, advicePage];
