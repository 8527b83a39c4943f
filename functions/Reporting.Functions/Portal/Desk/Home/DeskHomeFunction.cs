using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.Desk.Home;

/// <summary>An officer's first page: which programmes there are, and which period needs somebody now.</summary>
public sealed class DeskHomeFunction(ReadDeskHome readDeskHome)
{
    [Function("DeskHome")]
    [Allows(Door.AnyOfficer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk")] HttpRequest request, CancellationToken stop) =>
        Page.Of<DeskHomePage, DeskHomeModel>(View.Of(request), await readDeskHome.Handle(RequireAccess.CallerOf(request).Roles!, stop));
}
