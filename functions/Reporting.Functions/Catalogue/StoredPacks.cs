using Microsoft.Extensions.Logging;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Catalogue;

/// <summary>The packs in the container <c>programmes</c>, and the holiday table there, if there is one. A blob is read again only when its ETag has changed; one that is not a
/// valid pack is a problem to be shown and keeps nothing else from working. Not for two callers at once.</summary>
public sealed class StoredPacks(PackBlobs blobs, ILogger<StoredPacks> log)
{
    // A pack has a few dozen kilobytes; whatever has megabytes is something else.
    private const long MostBytes = 5_000_000;

    private Dictionary<string, Reading> readings = [];

    public async Task<(IReadOnlyList<Pack> Packs, HolidayTable? Holidays, IReadOnlyList<PackProblem> Problems)> Read(CancellationToken stop)
    {
        var now = new Dictionary<string, Reading>(StringComparer.Ordinal);
        foreach (var blob in await blobs.List(stop))
        {
            var known = readings.GetValueOrDefault(blob.Name);
            if ((known?.ETag == blob.ETag ? known : await Read(blob, stop)) is { } reading) now[blob.Name] = reading;
        }

        readings = now;
        var inOrder = now.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value).ToList();
        return ([.. inOrder.Select(one => one.Pack).OfType<Pack>()], inOrder.Select(one => one.Holidays).FirstOrDefault(one => one is not null), [.. inOrder.Select(one => one.Problem).OfType<PackProblem>()]);
    }

    private async Task<Reading?> Read(PackBlob blob, CancellationToken stop)
    {
        if (blob.Bytes > MostBytes) return Refused(blob, [$"$: has {blob.Bytes} bytes; a pack has at most {MostBytes}"], null);
        if (await blobs.Read(blob.Name, stop) is not { } text) return null;
        try
        {
            if (blob.Name == HolidayTable.FileName) return new Reading(blob.ETag, null, HolidayTable.Read(text, FileOf(blob)), null);
            var pack = Pack.Read(FileOf(blob), text);
            log.LogInformation("Programme pack {File} is version {Version} of {Programme}", FileOf(blob), pack.Programme.Version, pack.Programme.Id);
            return new Reading(blob.ETag, pack, null, null);
        }
        catch (ProgrammePackException wrong)
        {
            return Refused(blob, wrong.Problems, null);
        }
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            // Anybody in the office may put a file there: no file, however strange, may stop the others.
            return Refused(blob, [$"$: cannot be read ({unforeseen.GetType().Name}: {unforeseen.Message})"], unforeseen);
        }
    }

    private Reading Refused(PackBlob blob, IReadOnlyList<string> problems, Exception? cause)
    {
        log.LogError(cause, "Programme pack {File} is not valid: {Problems}", FileOf(blob), string.Join("; ", problems));
        return new Reading(blob.ETag, null, null, new PackProblem(FileOf(blob), problems));
    }

    private static string FileOf(PackBlob blob) => $"{PackBlobs.Container}/{blob.Name}";

    private sealed record Reading(string ETag, Pack? Pack, HolidayTable? Holidays, PackProblem? Problem);
}
