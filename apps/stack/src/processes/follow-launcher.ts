/**
 * Loaded into each service before its own program. A service that lost its launcher (killed with -9, say) stops as if it
 * had been asked to, instead of running on unseen.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening must not keep a service alive that has nothing left to do.
process.channel?.unref();
