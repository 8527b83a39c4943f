using System.Net.Http.Headers;
using System.Text.Json;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.LocalHost.Demo;

/// <summary>Talks to the app over HTTP with the tokens that everybody has, as anybody could.</summary>
internal sealed class DemoClient(Uri address, Credentials credentials) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address };

    public Task<byte[]> Template(Programme programme, Period period, Unit unit, CancellationToken stop) =>
        Get($"api/programmes/{programme.Id}/periods/{period.Id}/units/{unit.Code}/template", TokenOf(unit), stop);

    /// <returns>The submission's id.</returns>
    public async Task<string> Submit(Programme programme, Period period, Unit unit, byte[] workbook, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/programmes/{programme.Id}/periods/{period.Id}/units/{unit.Code}/submissions");
        request.Content = new ByteArrayContent(workbook);
        using var body = JsonDocument.Parse(await Send(request, TokenOf(unit), stop));
        return body.RootElement.GetProperty("id").GetString()!;
    }

    /// <returns>The state, once there is a verdict.</returns>
    public async Task<string> Verdict(string submission, Unit unit, CancellationToken stop)
    {
        while (true)
        {
            using var body = JsonDocument.Parse(await Get($"api/submissions/{submission}", TokenOf(unit), stop));
            var state = body.RootElement.GetProperty("state").GetString()!;
            if (state != "received") return state;
            await Task.Delay(100, stop);
        }
    }

    public Task<byte[]> Annotated(SubmissionId submission, CancellationToken stop) => Get($"api/submissions/{submission}/annotated", credentials.Officer, stop);

    public Task<byte[]> Consolidated(Programme programme, Period period, CancellationToken stop) =>
        Get($"api/programmes/{programme.Id}/periods/{period.Id}/consolidated", credentials.Officer, stop);

    public void Dispose() => http.Dispose();

    private string TokenOf(Unit unit) => credentials.Units[unit.Code.ToString()];

    private async Task<byte[]> Get(string path, string token, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await Send(request, token, stop);
    }

    private async Task<byte[]> Send(HttpRequestMessage request, string token, CancellationToken stop)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, stop);
        var body = await response.Content.ReadAsByteArrayAsync(stop);
        return response.IsSuccessStatusCode ? body
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri} answered {(int)response.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}");
    }
}
