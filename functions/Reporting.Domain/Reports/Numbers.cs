using System.Globalization;

namespace Reporting.Domain.Reports;

/// <summary>Numbers as people write them, with the culture always named.</summary>
public static class Numbers
{
    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <returns>1.234,5 in Vietnamese and 1,234.5 in English.</returns>
    public static Bilingual Words(decimal number) =>
        new(number.ToString("#,##0.######", Vietnamese), number.ToString("#,##0.######", CultureInfo.InvariantCulture));

    public static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
