import { MeetingSignalsResolver, SignalMeetingResolver } from './meeting-signals.resolver';

/** What signals bring to the API of meetings. */
export const signalResolvers = [MeetingSignalsResolver, SignalMeetingResolver];
