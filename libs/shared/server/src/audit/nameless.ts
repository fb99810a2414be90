/**
 * Operations of which the log says that they happened on a day, and nothing of who or what: somebody was promised that
 * nobody can tell, or that it is forgotten sooner than the log is (P34, 0011, 0014).
 */
export const nameless: Readonly<Record<string, string>> = {
  'Mutation.startPoll': 'who began a poll belongs to nobody',
  'Mutation.answerPoll': 'answers of a poll belong to nobody',
  'Mutation.giveFeedback': 'an opinion on a meeting belongs to nobody',
  'Mutation.giveFeedbackByLink': 'an opinion on a meeting belongs to nobody',
  'Mutation.agreeWithAdvice': 'who agreed is erased when advice is published',
  'Mutation.answerAdviceInvitation': 'a no has no name',
  'Mutation.answerMedia': 'a no has no name',
  'Mutation.withdrawMediaConsent': 'taking back has no reason and is not followed',
  'Mutation.chooseMediaReady': 'what a young person is ready for is theirs',
  'Mutation.pauseBoard': 'a pause of a young person is theirs',
  'Mutation.endBoardPause': 'a pause of a young person is theirs',
  'Mutation.saveBoardChoice': 'the year of birth and the limits of a young person are theirs',
  'Mutation.writeInAdviceRoom': 'a room is emptied after ninety days',
  'Mutation.removeAdviceMessage': 'a room is emptied after ninety days',
  'Mutation.leaveAdviceRoom': 'a room is emptied after ninety days',
  'Mutation.reportInAdviceRoom': 'who reported in a room is known to its host alone',
  'Mutation.askMeetingQuestion': 'who asked is forgotten thirty days after the meeting',
  'Mutation.joinMeetingQuestion': 'who asked is forgotten thirty days after the meeting',
  'Mutation.answerDatePoll': 'answers are forgotten thirty days after the meeting',
  'Mutation.answerDatePollByLink': 'answers are forgotten thirty days after the meeting',
  'Mutation.askSignInLink': 'what was asked is forgotten after a day',
};
