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

    private readonly Dictionary<string, DataElement> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataElement> otherwiseNamed = new(StringComparer.OrdinalIgnoreCase);

    private FormIndex(Programme programme)
    {
        New = new NewForm(new CellPlace(FormNames.FormSheet, FormTitle.IdentityAddress), FormLayout.Places(programme));
        Rows = [.. FormLayout.Of(programme).Where(row => row.Element is not null)];
        foreach (var element in programme.Elements)
        {
            ByCode[element.Code.ToString()] = element;
            byName[FormNames.CellOf(element.Code)] = element;
            otherwiseNamed[FormNames.CellOf(element.Code)] = element;

            // Where names may not have a point in them, programs put an underscore.
            otherwiseNamed[FormNames.CellOf(element.Code).Replace('.', '_')] = element;
        }

        Labels = Rows.ToDictionary(row => row.Element!.Code, row => ComparableText.Unaccented((row.Element!.FormLabel ?? row.Element.Label).Vi));
    }

    public Dictionary<string, DataElement> ByCode { get; } = new(StringComparer.Ordinal);

    /// <summary>Where everything stands on a form as it is handed out.</summary>
    public NewForm New { get; }

    /// <summary>The rows that hold input cells, in the order of the form.</summary>
    public IReadOnlyList<FormRow> Rows { get; }

    /// <summary>What stands beside the input cell of each row, comparable.</summary>
    public IReadOnlyDictionary<ElementCode, string> Labels { get; }

    /// <returns>The element whose cell has the name; null when it is no cell's.</returns>
    public DataElement? Named(string name) => byName.TryGetValue(name, out var element) ? element : otherwiseNamed.GetValueOrDefault(name);

    public static FormIndex Of(Programme programme) => Known.GetValue(programme, one => new FormIndex(one));
}
