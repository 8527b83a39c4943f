using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Repo;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Programmes;

public sealed class ShippedPacks
{
    [Fact]
    public void There_are_five_and_all_are_valid() =>
        Assert.Equal(
            [
                "angiang-bdg.json AG-BDG 2024-1: 22 units, 4 indicators, 4 periods",
                "hatinh-bdg.json HT-BDG 2017-1: 25 units, 24 indicators, 22 periods",
                "longbien-mcbgtks.json LB-MCBGTKS 2024-1: 14 units, 1 indicators, 68 periods",
                "tanlac-mcbgtks.json TL-MCBGTKS 2024-1: 16 units, 6 indicators, 8 periods",
                "vancanh-bdg.json VANCANH-BDG 2024-1: 22 units, 8 indicators, 8 periods",
            ],
            Packs.ByFile.OrderBy(pack => pack.Key, StringComparer.Ordinal).Select(pack =>
                $"{pack.Key} {pack.Value.Id} {pack.Value.Version}: {pack.Value.Units.Count(unit => unit.Reports)} units, {pack.Value.Indicators.Count} indicators, {pack.Value.Periods.Count()} periods"));

    [Fact]
    public void No_unit_code_is_in_two_packs() =>
        Repository.HasNone(Packs.ByFile.Values.SelectMany(programme => programme.Units.Select(unit => (unit.Code, programme.Id)))
            .GroupBy(one => one.Code).Where(same => same.Count() > 1).Select(same => string.Join(' ', same)));

    [Fact]
    public void Every_reporting_unit_can_be_reminded_at_an_address_that_is_nobodys() =>
        Repository.HasNone(
            from programme in Packs.ByFile.Values
            from unit in programme.Units.Where(unit => unit.Reports)
            where unit.Contacts.Count == 0 || unit.Contacts.Any(contact => contact.Email?.EndsWith(".example", StringComparison.Ordinal) != true)
            select $"{programme.Id} {unit.Code}");

    [Fact]
    public void Every_target_stands_beside_the_words_it_comes_from() =>
        Repository.HasNone(Indicators().Where(one => one.Indicator.Target is not null && (one.Indicator.Wording ?? one.Indicator.Source) is null).Select(one => $"{one.Programme.Id} {one.Indicator.Code}"));

    [Fact]
    public void Every_part_of_a_whole_is_held_to_it_by_a_rule() =>
        Repository.HasNone(
            from programme in Packs.ByFile.Values
            from section in programme.Form
            from part in section.Elements.Where(element => element.FormLabel is not null)
            let whole = section.Elements.TakeWhile(element => element != part).Last(element => element.FormLabel is null && element.EstimateOf is null)
            from element in section.Elements.Where(element => element == part || element.EstimateOf == part.Code)
            where !programme.Rules.Any(rule => rule.Severity == Severity.Error && rule.Left.Contains(element.Code) && IsOrEstimates(whole, section, rule.Right))
            select $"{programme.Id} {element.Code} of {whole.Code}");

    [Fact]
    public void No_rule_is_there_twice() =>
        Repository.HasNone(
            from programme in Packs.ByFile.Values
            from same in programme.Rules.GroupBy(rule => $"{string.Join('+', rule.Left)} {rule.Operator.Sign()} {string.Join('+', rule.Right)}")
            where same.Count() > 1
            select $"{programme.Id} {same.Key}");

    [Fact]
    public void Every_pack_says_what_it_decided_and_whom_its_report_goes_to() =>
        Assert.All(Packs.ByFile.Values, programme =>
        {
            Assert.NotEmpty(programme.Decisions);
            Assert.NotEmpty(programme.Recipients);
            Assert.NotEmpty(programme.LegalBasis);
            Assert.StartsWith("BC-", programme.Issuer.DocumentCode, StringComparison.Ordinal);
            Assert.Equal("./programme.schema.json", programme.Schema);
        });

    [Fact]
    public void The_letters_are_whole() =>
        Repository.HasNone(
            from file in Packs.ByFile.Keys
            let path = "functions/Reporting.Functions/programmes/" + file
            from line in Repository.Lines(path).Select((text, i) => (Text: text, Number: i + 1))
            where !line.Text.IsNormalized() || line.Text.Contains('\u00a0', StringComparison.Ordinal) || line.Text.Contains('\ufffd', StringComparison.Ordinal)
            select $"{path}:{line.Number}");

    [Fact]
    public void The_activities_of_Long_Bien_are_numbered_as_its_plan_numbers_them()
    {
        var table = Assert.Single(Packs.Of("LB-MCBGTKS").Tables);

        Assert.Equal(
            ["I.", "1", "II.", "1", "2", "3", "4", "5", "II.", "1", "2", "3", "III.", "1", "2", "IV.", "1", "2"],
            table.GivenRows.Select(row => row[0].Split(' ')[0]));
        Assert.Equal("TT NOIDUNG THOIGIAN THUCHIEN PHOIHOP", string.Join(' ', table.GivenColumns.Select(column => column.Code)));
        Assert.Equal("KETQUA TYLE GHICHU", string.Join(' ', table.Columns.Except(table.GivenColumns).Select(column => column.Code)));
    }

    [Fact]
    public void A_figure_of_Ha_Tinh_and_its_expected_completion_go_together()
    {
        var estimates = Packs.Of("HT-BDG").Elements.Where(element => element.EstimateOf is not null).ToList();

        Assert.Equal(34, estimates.Count);
        Assert.All(estimates, estimate => Assert.Equal(($"{estimate.EstimateOf}_UTH", false), (estimate.Code.ToString(), estimate.Required)));
    }

    private static bool IsOrEstimates(DataElement whole, FormSection section, IReadOnlyList<ElementCode> codes) =>
        codes.Count == 1 && section.Elements.Any(element => element.Code == codes[0] && (element == whole || element.EstimateOf == whole.Code));

    private static IEnumerable<(Programme Programme, Indicator Indicator)> Indicators() =>
        Packs.ByFile.Values.SelectMany(programme => programme.Indicators.Select(indicator => (programme, indicator)));
}
