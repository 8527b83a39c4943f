using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal.Desk.Extensions;

/// <summary>The page on which extensions are granted, and on which stands what was granted so far.</summary>
public sealed class ExtensionsFunction(Addresses addresses, ReadExtensions readExtensions)
{
    [Function("Extensions")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/periods/{period}/extensions")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)) return Refusals.Page(request, unknown);
        var form = new ExtensionForm { Units = DeskForm.Codes(request.Query["unit"]) };
        var model = await readExtensions.Handle(named, RequireAccess.CallerOf(request), form, request.Query["page"].ToString(), stop);
        return Page.Of<ExtensionsPage, ExtensionsModel>(View.Of(request), model with { Done = ExtensionWords.Done(request.Query["done"].ToString()) });
    }
}
