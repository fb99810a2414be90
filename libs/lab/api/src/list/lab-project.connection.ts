import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { LabProject } from '../project/lab-project.entity';

@ObjectType()
export class LabProjectConnection extends connectionOf(LabProject, 'LabProject') {}
