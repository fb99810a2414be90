export { caseProblems } from './signal/case-details';
export { DemoSignals, type DemoSurroundings } from './demo/load-signals';
export { Signal } from './signal/signal.entity';
export { SignalListService } from './list/signal-list.service';
export { SignalService } from './signal/signal.service';
export { SignalsCoreModule } from './signals-core.module';
export { SignalsModule } from './signals.module';
export { SignalsWorkerModule } from './signals-worker.module';
export { isInNetwork } from './signals.policy';
