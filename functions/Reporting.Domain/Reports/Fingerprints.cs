using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reporting.Domain.Programmes;
using Reporting.Domain.Texts;

namespace Reporting.Domain.Reports;

/// <summary>What a report says, as two hashes by which a copy of another unit's report is found without reading that report.</summary>
/// <param name="Figures">Of all numbers; null when they are too few or too plain to tell one unit from another.</param>
/// <param name="Texts">Of all texts; null when they are too short.</param>
public sealed record Fingerprints(string? Figures, string? Texts)
{
    private const int DistinctNumbers = 4;
    private const int Letters = 80;

    public bool IsEmpty => Figures is null && Texts is null;

    public static Fingerprints Of(Programme programme, IReadOnlyList<CellValue> values)
    {
        // A station with no births, no trainings and no talks is like any other such station, and so is "Không có.".
        var numbers = values.Where(value => value.Number is not null).ToList();
        var texts = values.Where(value => value.Text is not null).Select(value => $"{value.Element}={ComparableText.Of(value.Text!)}").ToList();
        return new Fingerprints(
            numbers.Select(value => value.Number!.Value).Where(number => number > 1).Distinct().Count() < DistinctNumbers ? null
                : Hash(programme, numbers.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Element}={value.Number:0.######}"))),
            texts.Sum(text => text.Length) < Letters ? null : Hash(programme, texts));
    }

    private static string Hash(Programme programme, IEnumerable<string> entries) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', entries.Order(StringComparer.Ordinal).Prepend(programme.Version)))))[..32];
}
