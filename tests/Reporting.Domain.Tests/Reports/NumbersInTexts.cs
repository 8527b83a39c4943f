using FsCheck;
using FsCheck.Xunit;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;

namespace Reporting.Domain.Tests.Reports;

/// <summary>A number that we write ourselves, for people, is read back as itself or called ambiguous, and never as another.</summary>
public sealed class NumbersInTexts
{
    [Property(MaxTest = 1000)]
    public bool A_whole_number_is_read_back_where_no_decimals_belong(int number) => Read(Numbers.Words(number).Vi, 0) is NumberInText.Clear(var read) && read == number;

    [Property(MaxTest = 1000)]
    public bool A_whole_number_is_read_back_or_ambiguous_where_decimals_belong(int number, PositiveInt decimals) =>
        IsItself(Read(Numbers.Words(number).Vi, 1 + (decimals.Get % 6)), number);

    [Property(MaxTest = 1000)]
    public bool A_decimal_is_read_back_or_ambiguous(int thousandths, PositiveInt scale, PositiveInt decimals)
    {
        var number = thousandths / (decimal)Math.Pow(10, scale.Get % 7);

        return IsItself(Read(Numbers.Words(number).Vi, decimals.Get % 7), number);
    }

    [Property(MaxTest = 1000)]
    public bool A_decimal_without_thousands_is_read_back_where_its_decimals_belong(short hundredths)
    {
        var number = hundredths / 100m;

        return number is >= 1000 or <= -1000 || (Read(Numbers.Words(number).Vi, 2) is NumberInText.Clear(var read) && read == number);
    }

    [Property(MaxTest = 1000)]
    public bool A_number_in_English_writing_is_never_taken_for_another_without_a_doubt(int thousandths, PositiveInt scale, PositiveInt decimals)
    {
        var number = thousandths / (decimal)Math.Pow(10, scale.Get % 7);

        // "1.234" is 1,234 in English, and 1234 where no decimals belong: there it cannot be the former.
        var places = decimals.Get % 7;
        return places == 0 && number != decimal.Truncate(number) || Read(Numbers.Words(number).En, places) is not NumberInText.Clear(var read) || read == number;
    }

    [Property(MaxTest = 1000)]
    public bool Any_text_is_a_number_or_not_and_never_an_exception(NonNull<string> text, bool asCount) => Read(text.Get, asCount ? 0 : 2) is not null;

    private static bool IsItself(NumberInText read, decimal number) => read switch
    {
        NumberInText.Clear(var one) => one == number,
        NumberInText.Ambiguous(var one, var other) => one == number || other == number,
        _ => false,
    };

    private static NumberInText Read(string text, int decimals) => NumberInText.Read(text, decimals, AnswerWords.Usual.Measures, AnswerWords.Usual.Zero);
}
