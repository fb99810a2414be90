export { AdviceRequest } from './advice-request/advice-request.entity';
export { SoundingboardModule } from './soundingboard.module';
export { SoundingboardWorkerModule } from './soundingboard-worker.module';
