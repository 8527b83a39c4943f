using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Reporting.Domain.Words;

namespace Reporting.Functions.Upload;

/// <summary>The name of an uploaded blob: <c>programme/period/unit/anything.xlsx</c>. A blob that the app named itself carries the
/// submission's key; one that somebody put there gets its key from its moment of creation and its name, both of which stay.</summary>
public sealed record UploadName(string Blob, ProgrammeId Programme, PeriodId Period, UnitCode Unit, string Stem)
{
    /// <summary>How keys of direct upload links begin behind the moment: there the moment is when the link was made, not when
    /// the bytes came in.</summary>
    public const string LinkSuffix = "link";

    public static bool TryParse(string blob, [NotNullWhen(true)] out UploadName? name)
    {
        name = null;
        if (blob.Split('/') is not [var programmeText, var periodText, var unitText, var file]) return false;
        if (!ProgrammeId.TryParse(programmeText, out var programme) || !PeriodId.TryParse(periodText, out var period) || !UnitCode.TryParse(unitText, out var unit)) return false;
        name = new UploadName(blob, programme, period, unit, Path.GetFileNameWithoutExtension(file));
        return true;
    }

    public SubmissionId IdOf(DateTimeOffset createdAt) => SubmissionId.IsKey(Stem)
        ? new SubmissionId(Programme, Period, Unit, Stem)
        : SubmissionId.At(Programme, Period, Unit, createdAt, "blob" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Blob)))[..8]);

    /// <returns>When the bytes came in. Never later than now: storage and app may differ by seconds, and by years on a simulated clock.</returns>
    public DateTimeOffset ReceivedAt(DateTimeOffset createdAt, DateTimeOffset now)
    {
        if (SubmissionId.IsKey(Stem) && !Stem.Contains("-" + LinkSuffix, StringComparison.Ordinal)) return new SubmissionId(Programme, Period, Unit, Stem).Moment;
        return createdAt < now ? createdAt : now;
    }
}
