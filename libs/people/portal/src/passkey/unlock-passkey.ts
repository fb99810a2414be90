import { startAuthentication } from '@simplewebauthn/browser';
import { apolloClient } from '@verbonden/shared/web/apollo';
import { BeginPasskeySignInDocument } from './passkey-sign-in.generated';

/** Asks the API what a device has to answer, and then the device. */
export async function unlockPasskey(): Promise<object> {
  const { data } = await apolloClient().mutate({ mutation: BeginPasskeySignInDocument });
  return startAuthentication({ optionsJSON: JSON.parse(data!.beginPasskeySignIn) as never });
}
