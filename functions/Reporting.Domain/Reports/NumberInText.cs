using System.Globalization;
using System.Text.RegularExpressions;
using Reporting.Domain.Texts;

namespace Reporting.Domain.Reports;

/// <summary>What a text in a cell for a number says. Vietnamese writing comes first: a comma before decimals, points between
/// thousands; official plans write "9.5/100" all the same, so a point may also stand before decimals.</summary>
public abstract partial record NumberInText
{
    private NumberInText()
    {
    }

    /// <summary>Plainly this number.</summary>
    public sealed record Clear(decimal Number) : NumberInText;

    /// <summary>This number by the way it is written, though not by Vietnamese rules: to be looked at again.</summary>
    public sealed record Doubtful(decimal Number) : NumberInText;

    /// <summary>One of two numbers: not to be guessed.</summary>
    public sealed record Ambiguous(decimal One, decimal Other) : NumberInText;

    /// <summary>No number.</summary>
    public sealed record NotOne : NumberInText;

    /// <param name="text">What stands in the cell.</param>
    /// <param name="decimals">Decimal places that belong there; none for counts.</param>
    /// <param name="measures">What may stand behind the number, such as "người" or "%".</param>
    /// <param name="zeros">Words for nothing.</param>
    public static NumberInText Read(string text, int decimals, IEnumerable<string> measures, IEnumerable<string> zeros)
    {
        if (text.AsSpan().Trim().Length > LongestTyped) return new NotOne();
        var key = ComparableText.Of(text);
        if (zeros.Any(word => ComparableText.Of(word) == key)) return new Clear(0);
        if (key is "O") return new Doubtful(0);   // the letter, typed for the digit beside it
        var number = Bare(text, measures);
        return number.Length > MostCharacters ? new NotOne() : ReadBare(number, decimals);
    }

    private const int MostCharacters = 24;

    // With what is counted behind it, and spaces; more is a story.
    private const int LongestTyped = 400;

    private static NumberInText ReadBare(string number, int decimals) => number switch
    {
        _ when Whole().IsMatch(number) => new Clear(Parse(number)),
        _ when PointThousand().IsMatch(number) && decimals > 0 => new Ambiguous(Parse(number.Replace(".", "", StringComparison.Ordinal)), Parse(number)),
        _ when PointThousands().IsMatch(number) => new Clear(Parse(number.Replace(".", "", StringComparison.Ordinal))),
        _ when CommaThousand().IsMatch(number) && decimals < 3 => new Ambiguous(Parse(number.Replace(",", "", StringComparison.Ordinal)), Parse(number.Replace(',', '.'))),
        _ when CommaDecimals().IsMatch(number) => new Clear(Parse(number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'))),
        _ when PointDecimals().IsMatch(number) => new Doubtful(Parse(number)),
        _ when EnglishThousands().IsMatch(number) => new Doubtful(Parse(number.Replace(",", "", StringComparison.Ordinal))),
        _ => new NotOne(),
    };

    // Without spaces between thousands, without the sign of plus, and without what is counted.
    private static string Bare(string text, IEnumerable<string> measures)
    {
        var number = Spaces().Replace(text.Normalize(), " ").Trim().TrimStart('\'');
        var measure = measures.Select(one => one.Normalize()).OrderByDescending(one => one.Length)
            .FirstOrDefault(one => one.Length > 0 && number.EndsWith(one, StringComparison.OrdinalIgnoreCase) && number.Length > one.Length && !char.IsLetter(number[^(one.Length + 1)]));
        if (measure is not null) number = number[..^measure.Length].Trim();
        number = Minus().Replace(number, "-").TrimStart('+');
        return SpacedThousands().IsMatch(number) ? number.Replace(" ", "", StringComparison.Ordinal) : number;
    }

    private static decimal Parse(string number) => decimal.Parse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A[−–](?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Minus();

    // "1 2" may be anything; only groups of three are thousands.
    [GeneratedRegex(@"\A-?[0-9]{1,3}( [0-9]{3})+(,[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedThousands();

    [GeneratedRegex(@"\A-?[0-9]{1,12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A-?[1-9][0-9]{0,2}\.[0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PointThousand();

    [GeneratedRegex(@"\A-?[1-9][0-9]{0,2}(\.[0-9]{3})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PointThousands();

    [GeneratedRegex(@"\A-?[1-9][0-9]{0,2},[0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CommaThousand();

    [GeneratedRegex(@"\A-?([0-9]{1,3}(\.[0-9]{3})*|[0-9]{1,12}),[0-9]{1,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CommaDecimals();

    [GeneratedRegex(@"\A-?[0-9]{1,12}\.[0-9]{1,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PointDecimals();

    [GeneratedRegex(@"\A-?[1-9][0-9]{0,2}(,[0-9]{3}){2,}(\.[0-9]{1,8})?\z|\A-?[1-9][0-9]{0,2},[0-9]{3}\.[0-9]{1,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishThousands();
}
