using System.Reflection;
using System.Text.RegularExpressions;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Texts;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Reports;

public sealed partial class CatalogueOfFindings
{
    private static readonly DataElement Element = AnElement.Of(ElementKind.Count) with { AllowNotApplicable = true };
    private static readonly DataElement Words = AnElement.Of(ElementKind.Text);
    private static readonly RawCell Cell = ACell.Text("mười {hai}") with { MergedInto = new CellPlace("Biểu 1", "E6") };
    private static readonly CellValue Value = new(Element.Code, ACell.Place, "12", Number: 12, Text: "Ở xã Canh Hòa");
    private static readonly Term[] Terms = [new(Element, ACell.Place, Value)];
    private static readonly Bilingual Said = new("chữ", "words");

    /// <summary>Something for every parameter that a method of <see cref="Findings"/> has.</summary>
    private static readonly Dictionary<Type, object> Arguments = new()
    {
        [typeof(string)] = "{entered}",
        [typeof(long)] = 5_000_000L,
        [typeof(int)] = 4,
        [typeof(decimal)] = 2.5m,
        [typeof(Bilingual)] = Said,
        [typeof(CellPlace)] = ACell.Place,
        [typeof(DataElement)] = Element,
        [typeof(RawCell)] = Cell,
        [typeof(CellValue)] = Value,
        [typeof(IReadOnlyList<Term>)] = Terms,
        [typeof(Programme)] = VanCanh.Programme,
        [typeof(Domain.Periods.Period)] = VanCanh.HalfYear2024,
        [typeof(PeriodId)] = VanCanh.HalfYear2024.Id,
        [typeof(Domain.Roster.Unit)] = VanCanh.CanhLien,
        [typeof(UnitCode)] = VanCanh.CanhLien.Code,
        [typeof(ComparisonRule)] = VanCanh.Programme.Rules[0],
        [typeof(FormTable)] = new FormTable { Code = ElementCode.Parse("HD"), Title = Said, Columns = [] },
        [typeof(PairRule)] = new PairRule { Left = [Element.Code], Kind = PairKind.Exclusive, Right = [Element.Code] },
        [typeof(HistoryRule)] = new HistoryRule { Elements = [Element.Code], Operator = Comparison.AtLeast, Against = LooksBackTo.PreviousYear },
        [typeof(PastReport)] = new PastReport(VanCanh.HalfYear2024.Id, Domain.Totals.Figures.None),
        [typeof(LegacyText)] = new LegacyText("Báo cáo", LegacyEncoding.Vni, ByFont: true),
        [typeof(Finding)] = FindingKinds.BeforeBroken.Of(ACell.Place, Element, null, null, null, ("left", Said), ("leftsum", Said), ("words", Said), ("limit", Said), ("before", Said), ("beforesum", Said)),
    };

    private static readonly FieldInfo[] Fields = [.. typeof(FindingKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(FindingKind))];

    public static TheoryData<string> Kinds => [.. Fields.Select(one => one.Name)];

    public static TheoryData<string> Methods => [.. MakersOfFindings.Select(method => method.Name)];

    private static IEnumerable<MethodInfo> MakersOfFindings =>
        typeof(Findings).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Finding));

    [Fact]
    public void Codes_are_there_once_and_in_kebab_case()
    {
        var codes = FindingKinds.All.Select(kind => kind.Code).ToList();

        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.Matches("^[a-z]+(-[a-z]+)*$", code));
        Assert.All(FindingKinds.All, kind => Assert.Same(kind, FindingKinds.Find(kind.Code)));
        Assert.Null(FindingKinds.Find("no-such-finding"));
    }

    [Fact]
    public void Names_are_there_once_in_each_language()
    {
        Assert.Equal(FindingKinds.All.Count, FindingKinds.All.Select(kind => kind.Name.Vi).Distinct().Count());
        Assert.Equal(FindingKinds.All.Count, FindingKinds.All.Select(kind => kind.Name.En).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_in_the_catalogue_or_says_otherwise_what_one_there_says(string field)
    {
        var (kind, listed) = (KindOf(field), FindingKinds.Find(KindOf(field).Code));

        Assert.NotNull(listed);
        Assert.Equal((listed.Severity, listed.Name), (kind.Severity, kind.Name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_languages_end_their_sentences_differ_and_ask_for_the_same_words(string field)
    {
        var kind = KindOf(field);

        Assert.All([kind.Said, kind.Mend], text =>
        {
            Assert.Equal(WordsIn(text.Vi), WordsIn(text.En));
            if (text.Vi.Length == 0) Assert.Empty(text.En);
            if (!Placeholder().Replace(text.Vi, "").Any(char.IsLetter)) return;   // words and signs are the same in both
            Assert.NotEqual(text.Vi, text.En);
            Assert.All([text.Vi, text.En], sentence => Assert.True(sentence.EndsWith('.') || IsOneWord(sentence[(sentence.LastIndexOf(' ') + 1)..]), sentence));
        });
        Assert.NotEqual(kind.Name.Vi, kind.Name.En);
        Assert.All([kind.Name.Vi, kind.Name.En], name => Assert.False(name.EndsWith('.') || name.Contains('{', StringComparison.Ordinal), name));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_finding_is_filled_in_wholly_and_ends_with_what_to_do(string method)
    {
        var maker = MakersOfFindings.Single(one => one.Name == method);

        var finding = (Finding)maker.Invoke(null, [.. maker.GetParameters().Select(parameter => Arguments[Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType])])!;

        Assert.NotNull(FindingKinds.Find(finding.Code));
        Assert.NotEqual(finding.Message.Vi, finding.Message.En);
        Assert.All([(finding.Message.Vi, finding.Mend!.Vi), (finding.Message.En, finding.Mend.En)], said =>
        {
            Assert.EndsWith(".", said.Item1, StringComparison.Ordinal);
            Assert.EndsWith(said.Item2, said.Item1, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", said.Item1, StringComparison.Ordinal);
            Assert.DoesNotContain("“”", said.Item1, StringComparison.Ordinal);   // something was to stand there
            Assert.DoesNotContain("\"\"", said.Item1, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Each_kind_that_no_method_makes_needs_no_words()
    {
        var made = MakersOfFindings.Select(maker => ((Finding)maker.Invoke(null, [.. maker.GetParameters().Select(parameter => Arguments[parameter.ParameterType])])!).Code)
            .Concat(["required", "legacy-text", "legacy-font"]).ToHashSet();

        Assert.All(FindingKinds.All.Where(kind => !made.Contains(kind.Code)), kind => Assert.Empty(WordsIn(kind.Said.Vi + kind.Mend.Vi)));
    }

    [Fact]
    public void A_brace_that_a_unit_typed_stays_a_brace() =>
        Assert.Contains("ghi “mười {hai}”", Findings.NotANumber(Element, Cell).Message.Vi, StringComparison.Ordinal);

    [Fact]
    public void Text_cells_are_asked_for_words_and_not_for_zero() =>
        Assert.DoesNotContain("0", Findings.Required(Words, ACell.Place).Mend!.En, StringComparison.Ordinal);

    [Theory]
    //          kind                      may not apply  expected
    [InlineData(ElementKind.Count,        false,         "số nguyên từ 0 trở lên")]
    [InlineData(ElementKind.Count,        true,          "số nguyên từ 0 trở lên, hoặc KAD nếu không áp dụng")]
    [InlineData(ElementKind.Number,       false,         "số từ 0 trở lên")]
    [InlineData(ElementKind.Percentage,   false,         "số từ 0 đến 100")]
    [InlineData(ElementKind.YesNo,        false,         "Có hoặc Không")]
    [InlineData(ElementKind.Date,         false,         "ngày dạng 25/05/2024")]
    [InlineData(ElementKind.Text,         false,         "nội dung bằng chữ")]
    public void What_belongs_into_a_cell_is_said(ElementKind kind, bool mayNotApply, string expected) =>
        Assert.Equal(expected, Findings.ExpectedOf(AnElement.Of(kind) with { AllowNotApplicable = mayNotApply }).Vi);

    private static FindingKind KindOf(string field) => (FindingKind)Fields.Single(one => one.Name == field).GetValue(null)!;

    private static IEnumerable<string> WordsIn(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static bool IsOneWord(string text) => Placeholder().Match(text) is { Success: true } match && match.Length == text.Length;

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
