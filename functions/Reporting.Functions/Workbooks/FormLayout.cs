using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Functions.Workbooks;

/// <summary>Where each row of a programme's form stands: figures on the first sheet, narrative on the second, where there is
/// width for words.</summary>
internal static class FormLayout
{
    public const int HeadRow = 13;
    public const int NarrativeHeadRow = 3;
    public const int TableHeadRow = 3;

    public static IReadOnlyList<FormRow> Of(Programme programme)
    {
        var estimates = programme.Elements.Where(element => element.EstimateOf is not null).ToDictionary(element => element.EstimateOf!.Value);
        var rows = new List<FormRow>();
        var (figures, narrative) = (HeadRow + 1, NarrativeHeadRow + 1);
        for (var s = 0; s < programme.Form.Count; s++)
        {
            var section = programme.Form[s];
            ref var next = ref section.IsNarrative ? ref narrative : ref figures;
            var sheet = section.IsNarrative ? FormNames.NarrativeSheet : FormNames.FormSheet;
            rows.Add(new FormRow(sheet, next++, Roman(s + 1), section, null, null));
            var number = 0;
            foreach (var element in section.Elements.Where(element => element.EstimateOf is null))
            {
                rows.Add(new FormRow(sheet, next++, element.FormLabel is null ? $"{++number}" : "", section, element, estimates.GetValueOrDefault(element.Code)));
            }
        }

        return rows;
    }

    /// <returns>Where the input cell of each element stands.</returns>
    public static IReadOnlyDictionary<ElementCode, CellPlace> Places(Programme programme)
    {
        var places = new Dictionary<ElementCode, CellPlace>();
        foreach (var row in Of(programme))
        {
            if (row.Element is { } element) places[element.Code] = new CellPlace(row.Sheet, row.InputAddress);
            if (row.Estimate is { } estimate) places[estimate.Code] = new CellPlace(row.Sheet, row.EstimateAddress);
        }

        return places;
    }

    /// <returns>The input cell of each element, as a formula on another sheet refers to it.</returns>
    public static IReadOnlyDictionary<ElementCode, string> References(Programme programme) =>
        Places(programme).ToDictionary(one => one.Key, one => $"'{one.Value.Sheet}'!{one.Value.Address}");

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value) roman += sign;
        }

        return roman;
    }
}
