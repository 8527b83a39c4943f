using Microsoft.Extensions.Options;
using Reporting.Domain;
using Reporting.Domain.Programmes;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Roster;
using Reporting.Functions.Storage;
using Reporting.Functions.Upload;

namespace Reporting.Functions.Portal.Desk.Roster;

/// <summary>Reads the roster's page, and what a file that was sent would change.</summary>
public sealed class PreviewRoster(ProgrammeCatalogues catalogues, RosterBlobs files, ReplaceRoster replaceRoster, IOptions<UploadOptions> options, TimeProvider clock)
{
    internal static readonly Bilingual NotKept = new(
        "Tệp xem trước không còn ở đây: đã áp dụng rồi, hoặc đã quá một ngày. Hãy gửi lại tệp.", "The file that was previewed is no longer here: it is in force already, or a day has passed. Send it again.");

    internal static readonly Bilingual Overtaken = new(
        "Danh sách đơn vị đã được người khác thay từ lúc xem trước, nên chưa thay đổi gì. Dưới đây là khác biệt so với danh sách mới nhất; hãy xem lại rồi mới xác nhận.",
        "Somebody has replaced the roster since the preview, so nothing has been changed. Below is what differs from the newest one; look at it again before you confirm.");

    /// <returns>The page as it stands now; null when there is no such programme.</returns>
    public async Task<RosterModel?> Page(string programme, Caller caller, CancellationToken stop) =>
        await Find(programme, stop) is var (place, found) ? new RosterModel(place, found, caller.Roles!.RunsOffice(found.Id), options.Value.MaxFileBytes) : null;

    /// <summary>Compares the kept file with the roster as it is now; nothing changes.</summary>
    /// <param name="file">The hash of its bytes.</param>
    /// <returns>Null when the file is not kept.</returns>
    public async Task<RosterPreviewModel?> Handle(DeskPlace place, Programme programme, string file, Caller caller, CancellationToken stop)
    {
        if (await files.Read(programme.Id, file, stop) is not { } bytes) return null;
        var mayAct = caller.Roles!.RunsOffice(programme.Id);
        return await replaceRoster.Handle(programme.Id, bytes, caller, isRehearsal: true, stop) switch
        {
            RosterOutcome.Refused(var findings) => new RosterPreviewModel(place, mayAct, file, null, null, findings),
            RosterOutcome.Taken(var change, var findings, var instead) => new RosterPreviewModel(place, mayAct, file, instead, change, findings),
            _ => throw new InvalidOperationException("A rehearsal cannot be overtaken."),
        };
    }

    /// <returns>The programme as it stands now, and the period that its pages stand beside.</returns>
    public async Task<(DeskPlace Place, Programme Programme)?> Find(string programme, CancellationToken stop)
    {
        var catalogue = await catalogues.Newest(stop);
        if (!Domain.Words.ProgrammeId.TryParse(programme, out var id) || catalogue.Find(id) is not { } found) return null;
        return DeskPlace.Nearest([.. catalogue.PeriodsOf(id)], clock.GetUtcNow()) is { } place ? (place, found) : null;
    }
}
