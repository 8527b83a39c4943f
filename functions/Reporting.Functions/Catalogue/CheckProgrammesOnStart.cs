using System.Globalization;
using Microsoft.Extensions.Hosting;

namespace Reporting.Functions.Catalogue;

/// <summary>Reads the shipped packs before the first request, and makes sure that this host can write Vietnamese at all.</summary>
internal sealed class CheckProgrammesOnStart(ShippedPacks packs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = packs.All;
        if (1.5.ToString(CultureInfo.GetCultureInfo("vi-VN")) != "1,5" || "e\u0302\u0323".Normalize() != "ệ")
        {
            throw new InvalidOperationException("This host has no ICU: Vietnamese numbers and letters would be wrong. Install libicu and do not set InvariantGlobalization.");
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
