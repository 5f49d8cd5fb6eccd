using Microsoft.Extensions.Hosting;

namespace AccsGen.Simulator;

/// <summary>A host that starts and stops when it is told to, and listens to no signal.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
