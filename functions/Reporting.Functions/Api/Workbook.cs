using Microsoft.AspNetCore.Http;

namespace Reporting.Functions.Api;

/// <summary>Answers with a workbook.</summary>
internal static class Workbook
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Download(BinaryData bytes, string fileName) => Results.File(bytes.ToArray(), ContentType, fileName);
}
