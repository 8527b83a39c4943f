using System.Text.RegularExpressions;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Writes into an input cell what only another program would.</summary>
internal static class CellSurgery
{
    /// <param name="type">The cell's type, such as <c>str</c>; none for numbers.</param>
    /// <param name="content">The elements in the cell.</param>
    public static BinaryData Put(this BinaryData workbook, Duty duty, string element, string type, string content)
    {
        var place = FormLayout.Places(duty.Programme)[ElementCode.Parse(element)];
        var found = false;
        var changed = workbook.Replace(place.Sheet == FormNames.FormSheet ? "xl/worksheets/sheet1.xml" : "xl/worksheets/sheet2.xml", xml =>
            Regex.Replace(xml, $"<(?<prefix>(\\w+:)?)c r=\"{place.Address}\"(?<rest>[^>]*?)(/>|>.*?</\\k<prefix>c>)", match =>
            {
                found = true;
                var (prefix, style) = (match.Groups["prefix"].Value, Regex.Match(match.Groups["rest"].Value, " s=\"[0-9]+\"").Value);
                var inner = Regex.Replace(content, "<(/?)", $"<$1{prefix}");
                return $"<{prefix}c r=\"{place.Address}\"{style}{(type.Length > 0 ? $" t=\"{type}\"" : "")}>{inner}</{prefix}c>";
            }));
        Assert.True(found, $"The sheet holds no cell {place}.");
        return changed;
    }
}
