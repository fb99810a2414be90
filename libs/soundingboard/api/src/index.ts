export { AdviceRequest } from './advice-request/advice-request.entity';
export { DemoBoard } from './demo/load-board';
export { SoundingboardModule } from './soundingboard.module';
export { SoundingboardWorkerModule } from './soundingboard-worker.module';
