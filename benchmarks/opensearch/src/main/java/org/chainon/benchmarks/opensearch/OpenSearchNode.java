package org.chainon.benchmarks.opensearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One OpenSearch node that keeps its data in a given folder and answers HTTP on this machine only. When ready it prints {@code
 * READY} and its port; it ends when its standard input does.
 */
public final class OpenSearchNode {
    private OpenSearchNode() {}

    public static void main(String[] args) throws IOException {
        int port = freePort();
        try (OpenSearchRunner runner = new OpenSearchRunner()) {
            runner.onBuild((number, settings) -> {
                settings.put("discovery.type", "single-node");
                settings.put("network.host", "127.0.0.1");
                settings.put("http.port", Integer.toString(port));
            });
            runner.build(OpenSearchRunner.newConfigs()
                    .basePath(args[0])
                    .numOfNode(1)
                    .clusterName("chainon-benchmark")
                    .disableESLogger());
            System.out.println("READY " + port);
            System.in.readAllBytes();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
