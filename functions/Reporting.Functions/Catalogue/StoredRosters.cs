using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Catalogue;

/// <summary>The rosters that officers have uploaded; one is read again only when its version has changed. Not for two callers at once.</summary>
public sealed class StoredRosters(RosterRows rows)
{
    private Dictionary<ProgrammeId, StoredRoster> kept = [];

    public async Task<IReadOnlyDictionary<ProgrammeId, IReadOnlyList<Unit>>> Read(CancellationToken stop)
    {
        var now = new Dictionary<ProgrammeId, StoredRoster>();
        foreach (var (programme, version) in await rows.Versions(stop))
        {
            now[programme] = kept.GetValueOrDefault(programme) is { } known && known.Version == version ? known : new StoredRoster(version, await rows.Units(programme, version, stop));
        }

        kept = now;
        return now.ToDictionary(one => one.Key, one => one.Value.Units);
    }
}
