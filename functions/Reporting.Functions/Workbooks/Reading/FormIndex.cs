using System.Runtime.CompilerServices;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Texts;
using Reporting.Domain.Words;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>What the reader wants to know of a programme's form, worked out once: the names, codes and labels to look for, and where
/// each cell stood when the form was handed out.</summary>
internal sealed class FormIndex
{
    private static readonly ConditionalWeakTable<Programme, FormIndex> Known = [];

    private FormIndex(Programme programme)
    {
        New = new NewForm(new CellPlace(FormNames.FormSheet, FormTitle.IdentityAddress), FormLayout.Places(programme));
        Rows = [.. FormLayout.Of(programme).Where(row => row.Element is not null)];
        foreach (var element in programme.Elements)
        {
            ByCode[element.Code.ToString()] = element;
            ByName[FormNames.CellOf(element.Code)] = element;

            // Where names may not have a point in them, programs put an underscore.
            ByName[FormNames.CellOf(element.Code).Replace('.', '_')] = element;
        }

        Labels = Rows.ToDictionary(row => row.Element!.Code, row => ComparableText.Unaccented((row.Element!.FormLabel ?? row.Element.Label).Vi));
    }

    public Dictionary<string, DataElement> ByName { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, DataElement> ByCode { get; } = new(StringComparer.Ordinal);

    /// <summary>Where everything stands on a form as it is handed out.</summary>
    public NewForm New { get; }

    /// <summary>The rows that hold input cells, in the order of the form.</summary>
    public IReadOnlyList<FormRow> Rows { get; }

    /// <summary>What stands beside the input cell of each row, comparable.</summary>
    public IReadOnlyDictionary<ElementCode, string> Labels { get; }

    public static FormIndex Of(Programme programme) => Known.GetValue(programme, one => new FormIndex(one));
}
