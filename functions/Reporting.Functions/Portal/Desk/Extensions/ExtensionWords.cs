using System.Globalization;
using System.Text.RegularExpressions;
using Reporting.Domain;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal.Desk.Extensions;

/// <summary>What the page of extensions says.</summary>
internal static partial class ExtensionWords
{
    public static readonly Problem NoKind = new(422, "bad-extension", new("Hãy chọn gia hạn, miễn báo cáo hay thu hồi.", "Choose extension, exemption or withdrawal."));

    public static (Bilingual Words, Tone Tone) InWords(this GrantKind kind) => kind switch
    {
        GrantKind.Extension => (new("Gia hạn", "Extension"), Tone.Calm),
        GrantKind.Exemption => (new("Miễn báo cáo", "Exemption"), Tone.Warn),
        GrantKind.Withdrawn => (new("Thu hồi", "Withdrawal"), Tone.None),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <returns>A sentence of the API without the names of its fields, which the page does not show.</returns>
    public static Bilingual OnPage(Bilingual sentence) => new(FieldName().Replace(sentence.Vi, ""), FieldName().Replace(sentence.En, ""));

    /// <param name="text">As it stands in the address: how many units, or that a day was named.</param>
    public static Bilingual? Done(string text) =>
        text == "due" ? new("Đã ấn định ngày nộp.", "The due day is named.")
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units > 0 ? new($"Đã ghi cho {units} đơn vị, có hiệu lực ngay.", $"Granted to {units} {(units == 1 ? "unit" : "units")}, and in force at once.")
        : null;

    [GeneratedRegex(@" \((units|node|reason|until)\)", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();
}
