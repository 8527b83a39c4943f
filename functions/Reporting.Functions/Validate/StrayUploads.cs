using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;
using Reporting.Functions.Telemetry;
using Reporting.Functions.Upload;

namespace Reporting.Functions.Validate;

/// <summary>Knows the uploads whose names are of nobody who reports, and counts the tries on them. The roster may get the unit, and then
/// they are like any others; but until it does they are tried no more often than others, and then left alone.</summary>
public sealed class StrayUploads(ProgrammeCatalogues catalogues, StrayUploadRows rows, IOptions<ValidateOptions> options, ReportingMeters meters, TimeProvider clock, ILogger<StrayUploads> log)
{
    /// <returns>Whether the blob, of which no submission is known, is to be tried now; each call that says so counts as a try.</returns>
    public async Task<bool> MayTry(ProgrammeId programme, PeriodId period, string blob, CancellationToken stop)
    {
        if (UploadName.TryParse(blob, out var name) && (await catalogues.Current(stop)).DutyOf(name.Programme, name.Period, name.Unit) is not null) return true;
        var (attempts, isLeftAlone) = await rows.Find(programme, period, blob, stop);
        if (isLeftAlone) return false;
        if (attempts < options.Value.MaxAttempts)
        {
            await rows.Record(programme, period, blob, attempts + 1, null, stop);
            return true;
        }

        await rows.Record(programme, period, blob, attempts, clock.GetUtcNow(), stop);
        meters.LeftAlone(programme);
        log.LogWarning("Blob {Blob} is left alone after {Attempts} tries: it belongs to no unit that reports", blob, attempts);
        return false;
    }
}
