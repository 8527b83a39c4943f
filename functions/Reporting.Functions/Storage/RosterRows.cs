using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Units</c>: partition <c>programme|version</c>, row unit; and in the partition <c>current</c> a row a programme
/// that names its version. A roster has more rows than a transaction, so it is written whole beside the old one and then put in
/// force by that one row: nobody ever reads half a roster, and the old ones stay as history.</summary>
public sealed class RosterRows(TableServiceClient tables)
{
    internal const string Table = "Units";

    // In small letters, which no programme's code has.
    private const string Current = "current";

    private const int MostInATransaction = 100;

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <returns>The version in force of each programme with a stored roster.</returns>
    public async Task<IReadOnlyDictionary<ProgrammeId, string>> Versions(CancellationToken stop) =>
        (await table.ReadPartition(Current, stop)).ToDictionary(row => ProgrammeId.Parse(row.RowKey), row => row.GetString("Version"));

    public async Task<IReadOnlyList<Unit>> Units(ProgrammeId programme, string version, CancellationToken stop) =>
        [.. (await table.ReadPartition(Partition(programme, version), stop)).OrderBy(row => row.GetInt32("Place")).Select(FromRow)];

    /// <returns>Null when the programme has the roster of its pack.</returns>
    public async Task<StoredRoster?> Find(ProgrammeId programme, CancellationToken stop)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Current, programme.ToString(), cancellationToken: stop);
        if (!row.HasValue) return null;
        var version = row.Value!.GetString("Version");
        return new StoredRoster(version, await Units(programme, version, stop));
    }

    /// <summary>Puts a roster in force in place of the version <paramref name="before"/> (null: of the pack's own).</summary>
    /// <returns>False when another version has come in between; then nothing has changed.</returns>
    public async Task<bool> TryReplace(ProgrammeId programme, string? before, IReadOnlyList<Unit> units, string by, DateTimeOffset now, CancellationToken stop)
    {
        var current = await table.GetEntityIfExistsAsync<TableEntity>(Current, programme.ToString(), cancellationToken: stop);
        if ((current.HasValue ? current.Value!.GetString("Version") : null) != before) return false;
        var version = VersionAfter(before, units);
        if (IsSame(before, version)) return true;

        var rows = units.Select((unit, place) => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToRow(Partition(programme, version), unit, place)));
        foreach (var some in rows.Chunk(MostInATransaction)) await table.SubmitTransactionAsync(some, stop);

        var next = new TableEntity(Current, programme.ToString()) { ["Version"] = version, ["By"] = by, ["ChangedAt"] = now };
        try
        {
            if (current.HasValue) await table.UpdateEntityAsync(next, current.Value!.ETag, TableUpdateMode.Replace, stop);
            else await table.AddEntityAsync(next, stop);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <returns>The same for the same units in the same order.</returns>
    public static string HashOf(IReadOnlyList<Unit> units) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(units)))[..16];

    private static string Partition(ProgrammeId programme, string version) => $"{programme}|{version}";

    // The number orders the versions; the hash keeps two writers of the same number out of each other's rows.
    private static string VersionAfter(string? before, IReadOnlyList<Unit> units)
    {
        var number = before is null ? 0 : int.Parse(before.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{number + 1:000000}-{HashOf(units)}");
    }

    private static bool IsSame(string? before, string version) => before?.Split('-')[1] == version.Split('-')[1];

    private static TableEntity ToRow(string partition, Unit unit, int place)
    {
        var row = new TableEntity(partition, unit.Code.ToString())
        {
            ["Place"] = place,
            ["Name"] = unit.Name,
            ["Reports"] = unit.Reports,
            ["Contacts"] = JsonSerializer.Serialize(unit.Contacts),
        };
        if (unit.Parent is { } parent) row["Parent"] = parent.ToString();
        if (unit.Type is { } type) row["Type"] = type;
        if (unit.ValidFrom is { } from) row["ValidFrom"] = from.ToString("O", CultureInfo.InvariantCulture);
        if (unit.ValidTo is { } to) row["ValidTo"] = to.ToString("O", CultureInfo.InvariantCulture);
        return row;
    }

    private static Unit FromRow(TableEntity row) => new()
    {
        Code = UnitCode.Parse(row.RowKey),
        Name = row.GetString("Name"),
        Parent = UnitCode.TryParse(row.GetString("Parent"), out var parent) ? parent : null,
        Type = row.GetString("Type"),
        Reports = row.GetBoolean("Reports")!.Value,
        ValidFrom = DayOf(row.GetString("ValidFrom")),
        ValidTo = DayOf(row.GetString("ValidTo")),
        Contacts = JsonSerializer.Deserialize<List<Contact>>(row.GetString("Contacts"))!,
    };

    private static DateOnly? DayOf(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
