using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

internal sealed class NoWorkerHere(IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Console.Error.WriteLine("This build has no Functions worker (package profile: standins). Run the same functions with: dotnet run --project functions/Reporting.LocalHost");
        Environment.ExitCode = 1;
        lifetime.StopApplication();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
