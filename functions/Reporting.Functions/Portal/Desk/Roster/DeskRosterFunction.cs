using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.Desk.Roster;

/// <summary>The page of a programme's roster: to download it, and to send it back.</summary>
public sealed class DeskRosterFunction(PreviewRoster previewRoster)
{
    [Function("DeskRoster")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/roster")] HttpRequest request, string programme, CancellationToken stop) =>
        await previewRoster.Page(programme, RequireAccess.CallerOf(request), stop) is { } model
            ? Page.Of<RosterPage, RosterModel>(View.Of(request), model with { Done = Done(request.Query["done"].ToString()) })
            : Refusals.NotFound(request);

    // Numbers alone, since whoever writes an address can write anything into it.
    private static Bilingual? Done(string text)
    {
        var counts = text.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1).ToList();
        return counts is [>= 0 and var added, >= 0 and var changed, >= 0 and var removed]
            ? new($"Danh sách mới đã có hiệu lực: thêm {added}, sửa {changed}, bỏ {removed} đơn vị.", $"The new roster is in force: {added} added, {changed} changed, {removed} removed.")
            : null;
    }
}
