import { keptFor } from '@verbonden/shared/server';
import type { Part } from '../part';
import { PaperController } from './paper.controller';
import { paperRetention } from './paper-retention';
import { TaskMailChoice } from './task-mail-choice';
import { TaskMailPlan } from './task-mail-plan';
import { TaskMails } from './task.mail';
import { WorkingGroup } from './working-group';
import { WorkingGroupCopying } from './working-group-copying';
import { WorkingGroupDecision } from './working-group-decision.entity';
import { WorkingGroupDecisionResolver } from './working-group-decision.resolver';
import { WorkingGroupDecisions } from './working-group-decisions';
import { WorkingGroupPaper } from './working-group-paper.entity';
import { WorkingGroupPaperResolver } from './working-group-paper.resolver';
import { WorkingGroupPapers } from './working-group-papers';
import {
  EditionWorkingGroupResolver,
  WorkingGroupMemberResolver,
  WorkingGroupSpaceResolver,
} from './working-group-space.resolver';
import { WorkingGroupTask } from './working-group-task.entity';
import { WorkingGroupTaskResolver } from './working-group-task.resolver';
import { WorkingGroupTasks } from './working-group-tasks';

export const workingGroupPart: Part = {
  entities: [WorkingGroupTask, WorkingGroupPaper, WorkingGroupDecision],
  services: [
    WorkingGroup,
    WorkingGroupTasks,
    WorkingGroupDecisions,
    WorkingGroupPapers,
    WorkingGroupCopying,
    TaskMailPlan,
    TaskMailChoice,
    keptFor(paperRetention),
  ],
  resolvers: [
    WorkingGroupSpaceResolver,
    WorkingGroupMemberResolver,
    EditionWorkingGroupResolver,
    WorkingGroupTaskResolver,
    WorkingGroupDecisionResolver,
    WorkingGroupPaperResolver,
  ],
  controllers: [PaperController],
  mails: [TaskMails],
};
