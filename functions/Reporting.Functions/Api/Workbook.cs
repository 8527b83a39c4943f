using Microsoft.AspNetCore.Http;
using Reporting.Domain.Roster;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Api;

/// <summary>Answers with a workbook.</summary>
internal static class Workbook
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <returns>The name of a file about a node of the tree: <c>{programme}_{period}_{what}.xlsx</c>, with the node before the last
    /// part when it is not the root.</returns>
    public static string NameOf(ProgrammePeriod of, ReportingTree tree, Unit node, string what) =>
        $"{of.Programme.Id}_{of.Period.Id}{(node.Code == tree.Root.Code ? "" : $"_{node.Code}")}_{what}.xlsx";

    public static IResult Download(BinaryData bytes, string fileName) => Results.File(bytes.ToArray(), ContentType, fileName);
}
