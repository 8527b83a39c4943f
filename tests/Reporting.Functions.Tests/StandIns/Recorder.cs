using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.Functions.Tests.StandIns;

/// <summary>Answers everything with one status, and remembers what it was sent.</summary>
internal sealed class Recorder(int status) : HttpPipelineTransport
{
    public int Count { get; private set; }

    public string? Authorization { get; private set; }

    public string? IfMatch { get; private set; }

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message)
    {
        Count++;
        Authorization = message.Request.Headers.TryGetValue("Authorization", out var authorization) ? authorization : null;
        IfMatch = message.Request.Headers.TryGetValue("If-Match", out var ifMatch) ? ifMatch : null;
        message.Response = new Answer(status);
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return ValueTask.CompletedTask;
    }

    private sealed class Answer(int status) : Response
    {
        public override int Status => status;

        public override string ReasonPhrase => "";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = null;
            return false;
        }
    }
}
