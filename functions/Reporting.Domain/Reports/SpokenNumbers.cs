using System.Globalization;

namespace Reporting.Domain.Reports;

/// <summary>Numbers as they are said in Vietnamese: who reads "chín phẩy năm" sees at once that 9.5 was not taken for ninety-five.</summary>
public static class SpokenNumbers
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    private static readonly string[] Groups = ["", " nghìn", " triệu", " tỷ"];

    /// <returns>The number in words; whole parts of a trillion and more stay digits.</returns>
    public static string Vietnamese(decimal number)
    {
        var (whole, fraction) = (decimal.Truncate(Math.Abs(number)), Math.Abs(number) - decimal.Truncate(Math.Abs(number)));
        var words = (number < 0 ? "âm " : "") + (whole < 1_000_000_000_000 ? Whole((long)whole) : whole.ToString("0", CultureInfo.InvariantCulture));
        if (fraction == 0) return words;
        var decimals = fraction.ToString("0.##########", CultureInfo.InvariantCulture)[2..];
        return $"{words} phẩy {string.Join(' ', decimals.Select(digit => Digits[digit - '0']))}";
    }

    private static string Whole(long number)
    {
        if (number == 0) return Digits[0];
        var parts = new List<string>();
        for (var (rest, group) = (number, 0); rest > 0; rest /= 1000, group++)
        {
            if (rest % 1000 > 0) parts.Insert(0, Hundreds((int)(rest % 1000), leading: rest < 1000) + Groups[group]);
        }

        return string.Join(' ', parts);
    }

    private static string Hundreds(int number, bool leading)
    {
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var words = new List<string>();
        if (hundreds > 0 || !leading) words.Add($"{Digits[hundreds]} trăm");
        if (tens > 1) words.Add($"{Digits[tens]} mươi");
        if (tens == 1) words.Add("mười");
        if (tens == 0 && ones > 0 && words.Count > 0) words.Add("linh");
        if (ones > 0) words.Add(Ones(tens, ones));
        return string.Join(' ', words);
    }

    // After mười and mươi, five is lăm; after mươi, one is mốt.
    private static string Ones(int tens, int ones) => (tens, ones) switch
    {
        ( > 1, 1) => "mốt",
        ( > 0, 5) => "lăm",
        _ => Digits[ones],
    };
}
