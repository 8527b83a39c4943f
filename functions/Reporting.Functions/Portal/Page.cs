using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Reporting.Functions.Portal;

/// <summary>Answers with a page.</summary>
internal static class Page
{
    public static IResult Of<TPage, TModel>(View view, TModel model, int status = StatusCodes.Status200OK)
        where TPage : PageOf<TModel> =>
        new RazorComponentResult<TPage>(new Dictionary<string, object?> { ["View"] = view, ["Model"] = model }) { StatusCode = status, PreventStreamingRendering = true };
}
