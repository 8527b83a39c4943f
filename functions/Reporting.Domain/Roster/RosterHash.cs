using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reporting.Domain.Roster;

/// <summary>Stands for what a report's figures and states depend on in a roster: which units there are, under whom, and which of them
/// report. Each field is written out here, so that a new one changes no hash of old; and contacts are left out: whom to call is no part
/// of what was reported.</summary>
public static class RosterHash
{
    public static string Of(IEnumerable<Unit> units) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(units.Select(Line)))));

    private static string Line(Unit unit) =>
        string.Join(' ', new[] { unit.Code.ToString(), unit.Name, unit.Parent?.ToString(), unit.Type, unit.Reports ? "reports" : null, Day(unit.ValidFrom), Day(unit.ValidTo) }.Select(Field)) + "\n";

    // With its length before it, no text can pass for two fields.
    private static string Field(string? text) => text is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
