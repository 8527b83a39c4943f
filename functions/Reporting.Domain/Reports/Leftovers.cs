using System.Globalization;
using System.Text.RegularExpressions;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Texts;

namespace Reporting.Domain.Reports;

/// <summary>Finds what was left over in a text when it was copied from elsewhere: another unit's name, another year, another
/// programme's words. The plan of Tân Lạc itself, about births in Đông Lai, has a sentence on thalassaemia in Thanh Hối.</summary>
internal static partial class Leftovers
{
    private const int Around = 30;

    public static IEnumerable<Finding> In(Programme programme, Period period, Unit unit, IReadOnlyList<CellValue> values)
    {
        var texts = values.Where(value => value.Text is not null).Select(value => (Element: programme.Elements.First(element => element.Code == value.Element), Value: value)).ToList();
        if (texts.Count == 0) return [];
        var others = OtherNames(programme, period, unit).ToList();
        return texts.SelectMany(one => (IEnumerable<Finding>)
        [
            .. OfUnits(one.Element, one.Value, others),
            .. OfYears(one.Element, one.Value, period),
            .. programme.ForeignTerms.Select(term => term.Normalize()).Where(term => Find(one.Value.Text!, term) >= 0).Take(1).Select(term => Findings.ForeignTerm(one.Element, one.Value, term, Context(one.Value.Text!, Find(one.Value.Text!, term), term.Length))),
        ]);
    }

    // Departments name each other in every report; a commune or ward names another only when it was copied.
    private static IEnumerable<(Unit Unit, string Name)> OtherNames(Programme programme, Period period, Unit unit)
    {
        var (tree, own) = (programme.TreeIn(period), ComparableText.Of(unit.Name));
        var above = tree.AncestorsOf(unit).Select(node => node.Code).ToHashSet();
        return programme.Units.Where(other => other.Reports && other.Code != unit.Code && !above.Contains(other.Code))
            .Select(other => (other, Place().Match(other.Name.Normalize()).Value))
            .Where(other => other.Value.Length > 0 && !own.Contains(ComparableText.Of(other.Value), StringComparison.Ordinal));
    }

    private static IEnumerable<Finding> OfUnits(DataElement element, CellValue value, List<(Unit Unit, string Name)> others) =>
        others.Select(other => (other.Unit, other.Name, At: Find(value.Text!, other.Name))).Where(found => found.At >= 0).Take(3)
            .Select(found => Findings.AnotherUnitNamed(element, value, value.Text!.Substring(found.At, found.Name.Length), Context(value.Text, found.At, found.Name.Length), found.Unit));

    private static IEnumerable<Finding> OfYears(DataElement element, CellValue value, Period period)
    {
        var compares = Comparing().IsMatch(value.Text!);
        var named = Years().Matches(value.Text!).FirstOrDefault(match => !Belongs(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["month"].Value, period, compares));
        return named is null ? [] : [Findings.AnotherYearNamed(element, value, named.Value, Context(value.Text!, named.Index, named.Length), period.Id)];
    }

    // This year, the next as what is planned, the one before as what is compared with, and the months of the data window.
    private static bool Belongs(int year, string month, Period period, bool compares)
    {
        if (year == period.Id.Year || year == period.Id.Year + 1 || (compares && year == period.Id.Year - 1)) return true;
        return int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12
            && new DateOnly(year, number, 1) >= new DateOnly(period.DataFrom.Year, period.DataFrom.Month, 1) && new DateOnly(year, number, 1) <= period.DataTo;
    }

    // At the beginning of a word and to its end: "xã Canh Hòa" is not in "xã Canh Hòa Bình", nor "phường Hai" in "phường Hải"; but "xã Canh Hoà" is the same.
    private static int Find(string text, string phrase)
    {
        var (among, sought) = (ComparableText.Toned(text), ComparableText.Toned(phrase));
        for (var at = among.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = among.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && !ContinuesTheName(text, at + phrase.Length)) return at;
        }

        return -1;
    }

    private static bool ContinuesTheName(string text, int after) =>
        after < text.Length && (char.IsLetterOrDigit(text[after]) || (text[after] == ' ' && after + 1 < text.Length && char.IsUpper(text[after + 1])));

    private static string Context(string text, int at, int length)
    {
        var (from, to) = (Math.Max(0, at - Around), Math.Min(text.Length, at + length + Around));
        return (from > 0 ? "…" : "") + text[from..to].ReplaceLineEndings(" ") + (to < text.Length ? "…" : "");
    }

    [GeneratedRegex(@"\b(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)\s+\p{Lu}.*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:năm|tháng\s+(?<month>[0-9]{1,2})\s*[/-]|quý\s+(?:[IV]+|[1-4])\s*[/-])\s*(?<year>20[0-9]{2})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Years();

    [GeneratedRegex(@"so với|so sánh|cùng kỳ|năm trước|tăng|giảm", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Comparing();
}
