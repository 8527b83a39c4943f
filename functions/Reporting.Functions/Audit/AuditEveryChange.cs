using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Audit;

/// <summary>Writes down who changes something or takes something away, for every function that the lock has let through: before it is done,
/// so that nothing is done unwritten, and once more when the answer is known. Only a report that comes in is written down after it is safe.</summary>
public sealed class AuditEveryChange(AuditRows rows, TimeProvider clock, ILogger<AuditEveryChange> log) : IFunctionsWorkerMiddleware
{
    private const string NoteKey = "Reporting.AuditNote";
    private const int LongestAddress = 1000;
    private const int LongestNote = 2000;

    private readonly ConcurrentDictionary<string, AuditedAttribute?> audited = new();

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
        {
            var function = context.FunctionDefinition;
            var mark = audited.GetOrAdd(function.EntryPoint, EntryPoint.Attribute<AuditedAttribute>);
            if (mark is not null || !Offices.IsQuestion(http.Request)) await Begin(http, function, mark?.Afterwards == true);
        }

        await next(context);
    }

    /// <summary>Adds to the entry of this request what its address does not tell.</summary>
    public static void Note(HttpRequest request, string note) => request.HttpContext.Items[NoteKey] = Short(note, LongestNote);

    private async Task Begin(HttpContext http, FunctionDefinition function, bool afterwards)
    {
        var (request, now) = (http.Request, clock.GetUtcNow());
        var submission = SubmissionId.TryParse(request.RouteValues["submission"] as string, out var id) ? id : (SubmissionId?)null;
        var entry = new AuditEntry(
            AuditRows.KeyAt(now), now, RequireAccess.KnownCallerOf(request)?.ToString() ?? "nobody known", NetworkAddress.Of(request), function.Name,
            Short($"{request.Method} {request.Path}{request.QueryString}", LongestAddress))
        {
            Programme = CodeIn<ProgrammeId>(request, "programme") ?? submission?.Programme.ToString() ?? ProgrammeBehind(request, function.EntryPoint),
            Period = CodeIn<PeriodId>(request, "period") ?? submission?.Period.ToString(),
            Unit = CodeIn<UnitCode>(request, "unit") ?? submission?.Unit.ToString(),
        };

        if (!afterwards) await rows.Add(entry, http.RequestAborted);
        http.Response.OnStarting(() => Complete(http, entry, afterwards));
    }

    // Whether the one who asked is still there does not matter; and what is done is not undone because this fails.
    private async Task Complete(HttpContext http, AuditEntry entry, bool isNew)
    {
        var complete = entry with { Status = http.Response.StatusCode, Note = http.Items[NoteKey] as string };
        try
        {
            await (isNew ? rows.Add(complete, CancellationToken.None) : rows.Complete(complete, CancellationToken.None));
        }
        catch (Azure.RequestFailedException failed)
        {
            log.LogError(failed, "The outcome {Status} of {Function} by {Caller} is not in the audit log", http.Response.StatusCode, entry.Function, entry.By);
        }
    }

    private static string? CodeIn<T>(HttpRequest request, string name)
        where T : struct, ICode<T> =>
        T.TryParse(request.RouteValues[name] as string, out var code) ? code.ToString() : null;

    // Only where the lock reads it as well: elsewhere anybody could write anything into another office's log.
    private static string? ProgrammeBehind(HttpRequest request, string entryPoint) =>
        EntryPoint.Attribute<AllowsAttribute>(entryPoint) is { ProgrammeInQuery: true } && ProgrammeId.TryParse(request.Query["programme"], out var programme) ? programme.ToString() : null;

    private static string Short(string text, int most) => text.Length <= most ? text : text[..most];
}
