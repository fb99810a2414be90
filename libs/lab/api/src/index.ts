export { DemoLab } from './demo/load-lab';
export { LabCoreModule } from './lab-core.module';
export { LabModule } from './lab.module';
export { LabWorkerModule } from './lab-worker.module';
export { LabProject } from './project/lab-project.entity';
export { LabProjectService } from './project/lab-project.service';
